import { once } from 'node:events';
import { connect } from 'node:net';
import { packetReader, writePacket } from './marionette-packets.ts';

/** A session of Marionette, the protocol by which Firefox is driven. */
export interface Marionette {
  /** Sends a command. Rejects with Firefox's own words where it fails, or when the connection ends. */
  readonly command: (name: string, parameters?: object) => Promise<unknown>;
  readonly close: () => void;
}

/** What a command is answered with. */
type Answer = readonly [
  type: 1,
  id: number,
  error: { readonly error: string; readonly message: string } | null,
  result: unknown,
];

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Opens a session with the Firefox that listens on this port of this machine. */
export async function openMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  // The id 0 is waited for by nobody but us: Firefox speaks first, with a greeting that has none.
  const waiting = new Map<number, Waiting>();
  const answerTo = (id: number): Promise<unknown> =>
    new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  const fail = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const greeted = answerTo(0);
  const read = packetReader((packet) => {
    const [, id, error, result] = Array.isArray(packet)
      ? (packet as unknown as Answer)
      : ([1, 0, null, packet] as const);
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === null) asked?.resolve(result);
    else asked?.reject(new Error(`${error.error}: ${error.message}`));
  });
  socket.on('data', read);
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('Firefox closed the connection.')));
  let last = 0;
  const command: Marionette['command'] = async (name, parameters = {}) => {
    if (socket.destroyed) throw new Error(`Firefox is closed: ${name}`);
    const answer = answerTo(++last);
    socket.write(writePacket([0, last, name, parameters]));
    return answer;
  };
  await greeted;
  await command('WebDriver:NewSession', {
    // Whoever loads a page asks Portlight itself what came of it.
    pageLoadStrategy: 'none',
    unhandledPromptBehavior: 'ignore',
  });
  return { command, close: () => socket.destroy() };
}
