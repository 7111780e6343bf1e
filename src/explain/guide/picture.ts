/** A picture of the guide in words: those it shows, and those that say the same without it. */
export interface PictureWords {
  /** The sentences below it: whoever cannot see it misses nothing. */
  readonly text: string;
  readonly labels: Readonly<Record<string, string>>;
}

export type PictureId =
  'path' | 'ports' | 'handshake' | 'first-visit' | 'mixed-content' | 'who-sees';

export const pictureWords = {
  path: {
    text: 'A page takes five steps: the name is looked up, a port is connected to, TLS encrypts, HTTP asks and answers, and the page asks for its parts. Each can go well by itself, leave a gap, or end the way.',
    labels: {
      start: 'This browser',
      name: 'Name',
      port: 'Port',
      tls: 'TLS',
      http: 'HTTP',
      page: 'Page',
      end: 'Server',
    },
  },
  ports: {
    text: 'One machine, many numbered doors. By custom http answers at 80 and 8080, https at 443 and 8443. The number on the door is a custom; whether what passes is encrypted depends on who stands behind it.',
    labels: { open: 'http: open', encrypted: 'https: encrypted' },
  },
  handshake: {
    text: 'First TCP: three short messages, nothing but flags. Then TLS: the browser offers versions and names the host, the server chooses and shows its certificate, and both derive keys. Only then HTTP, inside encrypted records. QUIC does the first two at once, over UDP.',
    labels: {
      browser: 'Browser',
      server: 'Server',
      connect: 'TCP: flags only',
      offer: 'TLS: versions, host’s name',
      choice: 'TLS: choice, certificate',
      keys: 'Both derive keys',
      request: 'HTTP request, encrypted',
      answer: 'HTTP answer, encrypted',
    },
  },
  'first-visit': {
    text: 'Without HSTS, a typed address or an old link first goes out by http, and whoever is on the way can answer in the site’s place. With HSTS known, the browser itself changes http to https before anything leaves it.',
    labels: {
      without: 'Without HSTS',
      first: 'first by http',
      second: 'then by https',
      known: 'With HSTS',
      once: 'by https at once',
    },
  },
  'mixed-content': {
    text: 'The page comes encrypted, and names parts by http. A picture is asked for by https instead, a program is blocked, and what is let through in clear text can be read and exchanged.',
    labels: {
      page: 'Page by https',
      picture: 'Picture',
      upgraded: 'upgraded to https',
      program: 'Program',
      blocked: 'blocked',
      other: 'Let through',
      open: 'open to all',
    },
  },
  'who-sees': {
    text: 'Without TLS, those on the way read everything, as on a postcard. With TLS they see an envelope: who writes to whom, when, and how thick it is. At the far end, whoever answers opens it.',
    labels: {
      you: 'You',
      way: 'On the way',
      end: 'Far end',
      clear: 'Without TLS: all of it is open',
      tls: 'With TLS: only the envelope',
    },
  },
} as const satisfies Readonly<Record<PictureId, PictureWords>>;
