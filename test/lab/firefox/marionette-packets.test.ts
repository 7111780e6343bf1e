import { expect, test } from 'vitest';
import { packetReader, writePacket } from './marionette-packets.ts';

const packets = [{ marionetteProtocol: 3 }, [1, 1, null, { value: 'Größe: 7' }], []];

test.each([1, 2, 7, 1_000])('packets that come %i bytes at a time are read whole', (size) => {
  const bytes = Buffer.from(packets.map(writePacket).join(''));
  const read: unknown[] = [];
  const reader = packetReader((packet) => read.push(packet));
  for (let at = 0; at < bytes.length; at += size) reader(bytes.subarray(at, at + size));
  expect(read).toEqual(packets);
});
