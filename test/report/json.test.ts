import { describe, expect, it } from 'vitest';
import { siteReportJson } from '../../src/report/json.ts';
import { reportOf, samples } from './report-of.ts';

describe('a report as JSON', () => {
  const text = siteReportJson(reportOf(samples.mixed));

  it('is the report itself', () => {
    expect(JSON.parse(text)).toEqual(reportOf(samples.mixed));
  });

  it('is indented by two spaces and ends with a line break, as tools that compare lines want it', () => {
    expect(text).toMatch(/^\{\n {2}"schema": "portlight-site-report",\n/);
    expect(text).toMatch(/\}\n$/);
  });
});
