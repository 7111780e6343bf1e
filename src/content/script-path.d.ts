/** The path of a content script in the built extension, for registering it at run time. */
declare module '*.iife.ts?script' {
  const path: string;
  export default path;
}
