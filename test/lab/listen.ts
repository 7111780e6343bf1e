import type { Server, Socket } from 'node:net';

/** A server that listens. */
export interface Running {
  readonly port: number;
  /** Ends its connections too. */
  stop(): Promise<void>;
}

/** Has a server listen on an address of this machine; without a port on one that is free. */
export async function listen(server: Server, address: string, port = 0): Promise<Running> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    // A browser may end a connection whenever it likes; that is no fault of the lab.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
  return {
    port: bound.port,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        for (const socket of sockets) socket.destroy();
      }),
  };
}

export async function stopAll(running: Iterable<Pick<Running, 'stop'>>): Promise<void> {
  await Promise.all([...running].map((server) => server.stop()));
}
