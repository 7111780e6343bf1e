import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  forgetPrivateCertificates,
  tellOfCertificates,
} from '../../src/storage/certificate-errors.ts';
import { answered, navigationFailed, noon, started } from '../core/observations.ts';
import { fakeBrowser, resetFakeBrowser, storedSession } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));
beforeEach(() => resetFakeBrowser());

const url = 'https://a.test/';
const failure = navigationFailed(url, 'net::ERR_CERT_DATE_INVALID');
const certificateError = { url, error: failure.error, at: noon };

describe('refused certificates', () => {
  it('are told in a later batch, and so in every tab', async () => {
    await tellOfCertificates([failure], false);
    expect(await tellOfCertificates([answered(url)], false)).toEqual([
      { ...answered(url), certificateError },
    ]);
  });

  it.each([true, false])('stay among windows of one kind, private: %s', async (isPrivate) => {
    await tellOfCertificates([failure], isPrivate);
    expect(await tellOfCertificates([answered(url)], !isPrivate)).toEqual([answered(url)]);
  });

  it('of private windows are forgotten, the others are not', async () => {
    await tellOfCertificates([failure], true);
    await tellOfCertificates([failure], false);
    await forgetPrivateCertificates();
    expect(await tellOfCertificates([answered(url)], true)).toEqual([answered(url)]);
    expect(Object.values(storedSession())).toEqual([[certificateError]]);
  });

  it('are none where what is stored is damaged', async () => {
    await fakeBrowser.storage.session.set({ 'certificate-errors': [{ url: 7 }] });
    expect(await tellOfCertificates([answered(url)], false)).toEqual([answered(url)]);
  });

  it('cost no look into the storage where nothing is to be said', async () => {
    const read = vi.spyOn(fakeBrowser.storage.session, 'get');
    const observations = [started(url), answered('http://a.test/')];
    expect(await tellOfCertificates(observations, false)).toBe(observations);
    expect(read).not.toHaveBeenCalled();
  });
});
