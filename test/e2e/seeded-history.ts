import type { Visit } from '../../src/core/visit.ts';

const day = 86_400_000;

/** Two thousand visits to a site within a year that ends now, with a few turns on the way. */
export function aYearOf(site: string, now: number): readonly Visit[] {
  const policy = 'max-age=63072000; includeSubDomains';
  const issued = (place: number) => now - 365 * day + Math.floor(place / 500) * 90 * day;
  return Array.from({ length: 2_000 }, (_, place): Visit => {
    const time = now - 364.5 * day + (place * 364 * day) / 2_000;
    const isClear = place < 150;
    const lacksPolicy = place > 900 && place < 1_050;
    const isShop = place % 40 === 1;
    const isMixed = isShop && place > 1_500 && place < 1_700;
    const isOther = place > 1_200 && place % 90 === 0;
    const host = isOther ? `${site}:8443` : place % 5 === 0 ? `www.${site}` : site;
    const origin = `${isClear ? 'http' : 'https'}://${host}`;
    const level = isClear
      ? 'insecure'
      : isMixed
        ? 'mixed'
        : lacksPolicy || isOther
          ? 'weakened'
          : 'secure';
    return {
      id: `seeded-${place}`,
      site,
      origin,
      url: `${origin}/${isShop ? 'shop/checkout' : place % 3 === 0 ? '' : `page-${place % 20}`}`,
      time,
      level,
      freshness: place % 11 === 0 && !isOther ? 'cache' : 'fresh',
      findings: [
        ...(isClear ? ['insecure-transport.document'] : []),
        ...(isMixed ? ['mixed-content.upgraded'] : []),
        ...(lacksPolicy ? ['hsts-policy.absent'] : []),
        ...(isOther ? ['non-default-port.page'] : []),
      ],
      address: '192.0.2.1',
      port: isOther ? 8443 : isClear ? 80 : 443,
      protocol: place < 700 ? 'http/1.1' : 'h2',
      strictTransportSecurity: isClear || place % 11 === 0 ? null : lacksPolicy ? [] : [policy],
      ...(isClear ? {} : { mixedContent: isMixed ? { upgraded: 2 } : {} }),
      ...(isClear
        ? {}
        : {
            tlsVersion: 'TLSv1.3',
            certificate: {
              sha256: String(Math.floor(place / 500)).repeat(64),
              issuer: place < 1_000 ? 'CN=R10,O=Let’s Encrypt,C=US' : 'CN=WE1,O=Other Authority',
              notAfter: issued(place) + 180 * day,
            },
          }),
    };
  });
}

/** Writes them. Runs in a page of the extension, so it may use nothing from outside itself. */
export async function putVisits(visits: readonly Visit[]): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('portlight-history');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('No history.')));
  });
  const transaction = database.transaction('visits', 'readwrite');
  for (const visit of visits) transaction.objectStore('visits').put(visit);
  await new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('error', () => reject(transaction.error ?? new Error('Full.')));
  });
  database.close();
}
