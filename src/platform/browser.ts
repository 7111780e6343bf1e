/** The browser's extension API under one name. Every other file of `platform/` takes it from here. */
export { default as browser } from 'webextension-polyfill';
