import { describe, expect, it } from 'vitest';
import { bytesValue } from '../../../src/explain/certificate/certificate-fact.ts';

describe('bytes', () => {
  it.each([
    ['2c:cb', '2C:CB'],
    ['2ccb', '2C:CB'],
    ['2C:CB', '2C:CB'],
    ['0', '0'],
    ['', ''],
  ])('are written in one way, however the browser writes them: %s', (told, text) => {
    expect(bytesValue(told)).toEqual({ kind: 'bytes', text });
  });
});
