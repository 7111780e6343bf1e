import { alternativeServiceCases } from './cases/alternative-services.ts';
import { clearTextCases } from './cases/clear-text.ts';
import { cookieCases } from './cases/cookies.ts';
import { downloadCases } from './cases/downloads.ts';
import { failureCases } from './cases/failures.ts';
import { goodCases } from './cases/good.ts';
import { hstsCases } from './cases/hsts.ts';
import { intermediaryCases } from './cases/intermediaries.ts';
import { localCases } from './cases/local.ts';
import { mixedContentCases } from './cases/mixed-content.ts';
import { portCases } from './cases/ports.ts';
import { redirectCases } from './cases/redirects.ts';
import type { LabCase } from './lab-case.ts';

export type { LabCase } from './lab-case.ts';

/** Every case of the lab. To add one, add an object to the file of its group. */
export const labCases: readonly LabCase[] = [
  ...goodCases,
  ...clearTextCases,
  ...portCases,
  ...alternativeServiceCases,
  ...hstsCases,
  ...redirectCases,
  ...mixedContentCases,
  ...cookieCases,
  ...downloadCases,
  ...intermediaryCases,
  ...localCases,
  ...failureCases,
];
