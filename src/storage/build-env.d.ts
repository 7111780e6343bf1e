/** What `vite.config.ts` tells the code of the build it is in. */
interface ImportMetaEnv {
  /** Where the packaged preload list lies; there only in a build that has one. */
  readonly PRELOAD_LIST_FILE?: string;
}
