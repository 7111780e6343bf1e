import type { LabCase } from '../lab-case.ts';
import { clearTextAssets, ipv4Assets, ipv6Assets, loopbackAssets } from '../shared-sites.ts';
import { addressInFirefox, blocked, declared, loadedInsecurely, mixedCase } from './mixed-case.ts';

const group = 'Mixed content: special cases';

export const mixedExceptionCases: readonly LabCase[] = [
  mixedCase(group, {
    id: 'mixed-image-ipv4',
    title: 'An image over http from an IPv4 address',
    expect: 'The browser blocks the image: it does not upgrade addresses.',
    body: `<img src="${ipv4Assets}/image.png" alt="">`,
    findings: blocked,
    inFirefox: addressInFirefox,
  }),
  mixedCase(group, {
    id: 'mixed-image-ipv6',
    title: 'An image over http from an IPv6 address',
    expect: 'The browser fetches the image in clear.',
    body: `<img src="${ipv6Assets}/image.png" alt="">`,
    findings: loadedInsecurely,
    inFirefox: addressInFirefox,
  }),
  mixedCase(group, {
    id: 'mixed-image-loopback',
    title: 'An image over http from this machine',
    expect: 'It never crosses a network: nothing to find.',
    body: `<img src="${loopbackAssets}/image.png" alt="">`,
    findings: [],
  }),
  mixedCase(group, {
    id: 'mixed-image-lazy',
    title: 'An image over http that is never scrolled to',
    expect: 'The browser has set the https address in its place, and will ask for that.',
    body: `<div style="height: 40000px"></div><img loading="lazy" src="${clearTextAssets}/image.png" alt="">`,
    findings: ['mixed-content.upgraded'],
  }),
  mixedCase(group, {
    id: 'mixed-video-unplayed',
    title: 'A film over http that is not played',
    expect: 'The page names the film, but the browser has not asked for it yet: a notice.',
    body: `<video controls preload="none" src="${clearTextAssets}/silence.wav"></video>`,
    findings: declared,
  }),
  mixedCase(group, {
    id: 'mixed-upgrade-policy',
    title: 'Resources over http and a policy that upgrades them all',
    expect: 'The page itself asks for https in place of every http: nothing to find.',
    headers: { 'content-security-policy': 'upgrade-insecure-requests' },
    body: `<img src="${clearTextAssets}/image.png" alt=""><script src="${clearTextAssets}/script.js"></script>`,
    findings: [],
  }),
  mixedCase(group, {
    id: 'mixed-link-only',
    title: 'A link to a page over http',
    expect: 'A link is not a part of the page: nothing to find.',
    body: `<a href="${clearTextAssets}/frame.html">Elsewhere</a>`,
    findings: [],
  }),
];
