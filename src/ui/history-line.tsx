import type { JSX } from 'preact';
import { describeVisitCount } from '../explain/describe-visits.ts';
import type { SiteHistory } from './site-history.tsx';

export interface HistoryLineProps {
  readonly history: SiteHistory;
  /** Leads to the whole history. */
  readonly onShow: () => void;
}

/** One line on earlier visits, where there are any. */
export function HistoryLine({ history, onShow }: HistoryLineProps): JSX.Element | null {
  const sentence = history.kind === 'visits' ? describeVisitCount(history.visits.length) : null;
  if (sentence === null) return null;
  return (
    <p class="history-line remark">
      {sentence}{' '}
      <button type="button" class="quiet-button" onClick={onShow}>
        Show history
      </button>
    </p>
  );
}
