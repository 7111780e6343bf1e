import { listen, stopAll, type Running } from './listen.ts';
import type { Place } from './routes.ts';
import type { MakeServer } from './server.ts';

/** The servers of all places. */
export interface PlacedServers {
  /** Where each port of the lab's addresses really is, at every address. */
  readonly ports: ReadonlyMap<number, number>;
  stop(): Promise<void>;
}

/** How often a port that is free at one address is found taken at another before that is no accident. */
const attempts = 20;

/** Starts a server at every place: of a port all on the same real one, which needs no rights. */
export async function listenAtPlaces(
  places: readonly Place[],
  makeServer: MakeServer,
): Promise<PlacedServers> {
  const running: Running[] = [];
  const ports = new Map<number, number>();
  const stop = (): Promise<void> => stopAll(running);
  try {
    for (const port of new Set(places.map((place) => place.port))) {
      const here = places.filter((place) => place.port === port);
      const started = await listenOnOnePort(here, makeServer, attempts);
      running.push(...started);
      ports.set(port, started[0]?.port ?? 0);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { ports, stop };
}

async function listenOnOnePort(
  places: readonly Place[],
  makeServer: MakeServer,
  attemptsLeft: number,
): Promise<readonly Running[]> {
  const running: Running[] = [];
  try {
    for (const { address, kind } of places) {
      running.push(await listen(makeServer(kind), address, running[0]?.port));
    }
    return running;
  } catch (error) {
    await stopAll(running);
    if (!isPortTaken(error) || attemptsLeft <= 1) throw error;
    return listenOnOnePort(places, makeServer, attemptsLeft - 1);
  }
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
