import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ChainLink, ChainWords } from '../explain/certificate/chain-words.ts';
import { CertificateFacts } from './certificate-facts.tsx';
import { chainGlyphs } from './chain-glyphs.ts';
import { Disclosure } from './disclosure.tsx';
import type { Disclosures } from './disclosures.ts';
import { Glyph } from './glyph.tsx';
import { HostText } from './host-text.tsx';

export interface CertificateChainProps {
  readonly chain: ChainWords;
  readonly disclosures: Disclosures;
}

/** Who vouches for whom, as a list along a line, from the server up. */
export function CertificateChain({ chain, disclosures }: CertificateChainProps): JSX.Element {
  const id = useId();
  return (
    <section class="certificate-part" aria-labelledby={id}>
      <h3 id={id} class="section-heading">
        Chain
      </h3>
      <p>{chain.sentence}</p>
      <ol class="chain">
        {chain.links.map((link, place) => (
          // Two certificates of a chain can be alike in all but their place.
          <li key={`${place}`} class="chain-link" data-kind={link.kind}>
            {link.facts.length === 0 ? (
              <div class="chain-plain">
                <LinkTitle link={link} />
              </div>
            ) : (
              <Disclosure
                disclosures={disclosures}
                name={`certificate/chain/${place}`}
                title={<LinkTitle link={link} />}
              >
                <CertificateFacts facts={link.facts} />
              </Disclosure>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function LinkTitle({ link }: { link: ChainLink }): JSX.Element {
  return (
    <>
      <Glyph shape={chainGlyphs[link.kind]} class="chain-glyph" />
      <span class="chain-words">
        <span class="chain-role">{link.role}</span>
        <bdi class="chain-name">
          <HostText host={link.title} />
        </bdi>
        <span class="chain-sentence">{link.sentence}</span>
      </span>
    </>
  );
}
