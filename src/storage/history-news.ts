import { watchHistoryFreed } from './history-database.ts';

const channelName = 'portlight-history';

/**
 * Calls back whenever any page of this extension changed the history, and when it can be opened again
 * after it was blocked. Returns how to stop.
 */
export function watchHistory(changed: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', changed);
  const stopFreed = watchHistoryFreed(changed);
  return () => {
    stopFreed();
    channel.close();
  };
}

/** Tells every watcher that the history is not what it was. */
export function announceHistory(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('changed');
  channel.close();
}
