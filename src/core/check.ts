import type { Evidence, EvidenceName } from './evidence.ts';
import type { EvidenceItem, Parameters, Severity } from './finding.ts';
import type { VerdictLevel } from './verdict-level.ts';

/** The words and the weight of one kind of finding. */
export interface FindingKind<Facts extends Parameters> {
  readonly severity: Severity;
  /** The level this finding alone makes of a page; null where it changes nothing. */
  readonly level: VerdictLevel | null;
  /** Two to five words. */
  readonly title: string;
  /** One sentence for anyone, then the term. */
  readonly summary: (facts: Facts) => string;
  /** What the owner of the site can do about it. */
  readonly advice: (facts: Facts) => string;
}

export type FindingKinds = Readonly<Record<string, FindingKind<never>>>;

/** The parameters that a kind's words take. */
export type FactsOf<Kind> =
  Kind extends FindingKind<infer Facts> ? ([Facts] extends [never] ? Parameters : Facts) : never;

/** What `judge` found: one entry per kind, with the parameters its words take. */
export type Found<Kinds extends FindingKinds> = {
  readonly [What in keyof Kinds & string]: {
    readonly what: What;
    readonly parameters: FactsOf<Kinds[What]>;
    readonly evidence: readonly EvidenceItem[];
  };
}[keyof Kinds & string];

/** What a pass says: a sentence, or one made from the facts that `judge` passed with. */
export type PassWords = string | ((facts: never) => string);

type PassFacts<Pass> = Pass extends (facts: infer Facts) => string
  ? [Facts] extends [never]
    ? Parameters
    : Facts
  : never;

/**
 * An empty list passes; `passed` does so with something to tell. `notApplicable` names one of the check's own reasons; `notObserved` names the
 * evidence from `uses` without which it cannot pass.
 */
export type Judgement<
  Kinds extends FindingKinds,
  Reason extends string,
  Pass extends PassWords = string,
> =
  | readonly Found<Kinds>[]
  | { readonly passed: PassFacts<Pass>; readonly evidence: readonly EvidenceItem[] }
  | { readonly notApplicable: Reason }
  | { readonly notObserved: EvidenceName };

/** The evidence a check declared: what it needs is never null, what it uses may be. */
export type Declared<Need extends EvidenceName, Use extends EvidenceName> = {
  readonly [Key in Need]: NonNullable<Evidence[Key]>;
} & { readonly [Key in Exclude<Use, Need>]: Evidence[Key] };

/** One examination of a page, with everything it owns. `docs/architecture.md` tells how to add one. */
export interface Check<
  Need extends EvidenceName = EvidenceName,
  Use extends EvidenceName = EvidenceName,
  Kinds extends FindingKinds = FindingKinds,
  Reason extends string = string,
  Pass extends PassWords = PassWords,
> {
  /** A noun, equal to the file's name. */
  readonly id: string;
  readonly title: string;
  /** Why it matters, in a sentence or two for anyone. */
  readonly why: string;
  /** The standard's section, as an https URL with a fragment. */
  readonly spec: string;
  /** Without any of these the outcome is `not-observed`. */
  readonly needs: readonly Need[];
  /** Looked at where there is some. */
  readonly uses?: readonly Use[];
  readonly findings: Kinds;
  /** What a pass means, in one sentence; or in a few that tell what was seen. */
  readonly pass: Pass;
  /** Why the evidence can be missing, in one sentence. */
  readonly notObserved: string;
  /** A sentence for each reason the check does not apply. */
  readonly notApplicable: Readonly<Record<Reason, string>>;
  readonly judge: (evidence: Declared<Need, Use>) => Judgement<Kinds, Reason, Pass>;
}

/** Types a check. Asking in `judge` for evidence that it does not declare does not compile. */
export function defineCheck<
  const Need extends EvidenceName,
  const Kinds extends FindingKinds,
  const Reason extends string,
  const Use extends EvidenceName = never,
  Pass extends PassWords = string,
>(check: Check<Need, Use, Kinds, Reason, Pass>): Check<Need, Use, Kinds, Reason, Pass> {
  return check;
}
