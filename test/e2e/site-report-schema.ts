import { Ajv2020 } from 'ajv/dist/2020.js';
import type { SiteReport } from '../../src/core/site-report.ts';
import schema from '../../docs/site-report.schema.json' with { type: 'json' };

const validate = new Ajv2020({ allErrors: true }).compile<SiteReport>(schema);

/** The report, once it agrees with the schema that stands in `docs/`. */
export function validateSiteReport(exported: unknown): SiteReport {
  if (validate(exported)) return exported;
  throw new Error(`Not a site report: ${JSON.stringify(validate.errors, null, 2)}`);
}
