/** A packet of Marionette: its length in bytes, a colon, and JSON. */
export function writePacket(content: unknown): string {
  const json = JSON.stringify(content);
  return `${Buffer.byteLength(json)}:${json}`;
}

/** Takes bytes as they come and gives whole packets. */
export function packetReader(received: (packet: unknown) => void): (bytes: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    for (let colon = rest.indexOf(':'); colon > 0; colon = rest.indexOf(':')) {
      const end = colon + 1 + Number(rest.subarray(0, colon));
      if (rest.length < end) return;
      const packet: unknown = JSON.parse(rest.subarray(colon + 1, end).toString());
      rest = rest.subarray(end);
      received(packet);
    }
  };
}
