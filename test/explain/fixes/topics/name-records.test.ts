import { expect, it } from 'vitest';
import { nameRecords } from '../../../../src/explain/fixes/topics/name-records.ts';

it('asks for both kinds of address: dig takes one type for each name', () => {
  const { verify } = nameRecords({ host: 'a.test', port: 443, path: '/' }, 'About.');
  expect(verify[0]?.snippet?.text.split('\n')).toEqual([
    'dig a.test A a.test AAAA',
    'dig a.test +trace',
  ]);
});
