import type { JSX } from 'preact';
import type { ShownSite } from '../core/host-access.ts';
import { describeFreedPages } from '../explain/describe-cut.ts';
import { describeUnseen } from '../explain/describe-unseen.ts';
import { QuietPage } from '../ui/quiet-page.tsx';
import { AccessNotice } from './access-notice.tsx';
import { Foot } from './foot.tsx';
import { FullViewButton } from './full-view-button.tsx';
import type { PopupActions } from './popup-actions.ts';
import { ReloadButton } from './reload-button.tsx';
import { SideButton } from './side-button.tsx';

export interface UnseenPageProps {
  readonly site: ShownSite;
  readonly freedPages: number;
  readonly tabId: number | null;
  readonly actions: PopupActions;
}

/** A page of which there is no record: it was open before Portlight, or is out of its reach. */
export function UnseenPage(props: UnseenPageProps): JSX.Element {
  const { site, freedPages, tabId, actions } = props;
  const freed = describeFreedPages(freedPages);
  const { access, offersReload, ...words } = describeUnseen(site);
  return (
    <>
      <main>
        <QuietPage {...words}>
          {offersReload && <ReloadButton tabId={tabId} actions={actions} />}
        </QuietPage>
        {access !== null && site.url !== null && (
          <AccessNotice words={access} url={site.url} actions={actions} />
        )}
        {freed !== null && <p class="remark cut">{freed}</p>}
      </main>
      <Foot>
        <FullViewButton site={null} actions={actions} />
        <SideButton tabId={tabId} actions={actions} />
      </Foot>
    </>
  );
}
