import type { LabCase } from '../lab-case.ts';
import { clearTextAssets, ipv4Assets, ipv6Assets, loopbackAssets } from '../shared-sites.ts';
import { mixedCase, quietScript } from './mixed-case.ts';

const image = `${clearTextAssets}/image.png`;

/** Only kinds a passive look can see, as `LabCase.deepInspection` promises. */
export const mixedTogetherCases: readonly LabCase[] = [
  mixedCase('Mixed content: all together', {
    id: 'mixed-together',
    title: 'Everything over http on one page',
    expect: 'Some parts are blocked, some upgraded, one is fetched in clear, one is only named.',
    head: `<link rel="stylesheet" href="${clearTextAssets}/style.css">`,
    body: `<script src="${clearTextAssets}/script.js"></script>
<img src="${image}?img" alt="">
<img srcset="${image}?srcset 1x" alt="">
<img src="${ipv4Assets}/image.png" alt="">
<img src="${ipv6Assets}/image.png" alt="">
<img src="${loopbackAssets}/image.png" alt="">
<div style="width: 16px; height: 16px; background-image: url('${image}?background')"></div>
<audio controls preload="auto" src="${clearTextAssets}/silence.wav"></audio>
<iframe src="${clearTextAssets}/frame.html"></iframe>
<form method="post" action="${clearTextAssets}/"><input name="q"><button>Send</button></form>
${quietScript(`  fetch('${clearTextAssets}/data.json').catch(() => {});`)}
<div style="height: 40000px"></div>
<img loading="lazy" src="${image}?lazy" alt="">`,
    findings: [
      'insecure-form.action',
      'mixed-content.blocked',
      'mixed-content.loaded-insecurely',
      'mixed-content.upgraded',
    ],
    inFirefox: {
      findings: [
        'insecure-form.action',
        'mixed-content.blocked',
        'mixed-content.declared',
        'mixed-content.upgraded',
      ],
      because:
        'Firefox upgrades images at addresses, and is silent about what it blocks in a srcset.',
    },
  }),
];
