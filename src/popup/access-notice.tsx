import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { AccessWords } from '../explain/describe-access.ts';
import { PassingButton } from '../ui/passing-button.tsx';
import type { PopupActions } from './popup-actions.ts';

export interface AccessNoticeProps {
  readonly words: AccessWords;
  /** The page whose site may be allowed by itself. */
  readonly url: string;
  readonly actions: PopupActions;
}

/** Says what Portlight may not see, with the way to allow it. What is allowed shows by itself. */
export function AccessNotice({ words, url, actions }: AccessNoticeProps): JSX.Element {
  const [problem, setProblem] = useState<string | null>(null);
  const allow = async (site: string | null): Promise<void> => {
    setProblem(await actions.allowSite(site));
  };
  return (
    <aside class="access" aria-label="Access to this site">
      <p>{words.sentence}</p>
      <div class="access-choices">
        {words.offersThisSite && (
          <PassingButton class="button" onClick={() => void allow(url)}>
            Allow on this site
          </PassingButton>
        )}
        <PassingButton class="button" onClick={() => void allow(null)}>
          Allow on all sites
        </PassingButton>
      </div>
      {problem !== null && (
        <p class="remark" role="alert">
          {problem}
        </p>
      )}
    </aside>
  );
}
