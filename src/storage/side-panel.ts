export { hasSidePanel, openSidePanel } from '../platform/side-panel.ts';
