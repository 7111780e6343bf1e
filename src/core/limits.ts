/**
 * Every cap of Portlight, with its reason. What a cap cuts of a page is counted in its record and shown.
 * `storage.session` holds 10 MB in both browsers. Chromium counts what a value takes in memory: a row of
 * a list about two and a half times its JSON, a number in a list 32 bytes, text a byte per character.
 */
export const limits = {
  /** Bytes of `storage.session` at which old pages go, as the browser counts; its quota is 10,485,760. */
  sessionBytes: 8_000_000,
  /** Bytes they go down to, so that this is seldom done. */
  sessionBytesAfterwards: 6_000_000,
  /** Pages kept per tab: the active one and the newest that a back/forward restore can bring back. */
  pagesPerTab: 6,
  /** Navigations of one tab under way at once; a page that redirects by script can start many. */
  pendingNavigationsPerTab: 8,
  /** Milliseconds from an answer to its document, by far: the browser starts a process in between at most. */
  arrivalPatience: 5_000,
  /** Observations kept of documents that are not known yet, and for how many milliseconds: they come at once. */
  earlyObservations: 20,
  earlyPatience: 2_000,
  /** Browsers give up after 20 redirects (Fetch, HTTP-redirect fetch, step 5); a few internal ones come on top. */
  hopsPerNavigation: 30,
  /** Frames of one page; advertising pages have dozens, a runaway page has thousands. */
  framesPerPage: 200,
  /** Frames beyond the cap that are told apart to be counted; each takes some 15 bytes. */
  framesCounted: 1_000,
  /** Answers of frames that wait for their documents; they follow within milliseconds, or never. */
  frameAnswersWaiting: 50,
  /** Characters of a frame's URL that are kept: it names the frame, and is no evidence itself. */
  frameUrlLength: 500,
  /** Hosts whose certificates were refused, kept for the browser session; few people meet more than one. */
  certificateErrorsPerSession: 100,
  /** Insecure resources listed for one page; beyond this a list no longer helps anyone. */
  insecureResourcesPerPage: 400,
  /** Characters of all insecure URLs listed for one page; four hundred usual ones have about 40,000. */
  insecureCharactersPerPage: 200_000,
  /** Insecure resources beyond the list that are told apart to be counted; each takes some 15 bytes. */
  insecureResourcesCounted: 3_000,
  /** Encrypted requests that a deep inspection holds against insecure names; few pages make as many. */
  secureRequestsPerInspection: 500,
  /** Such requests beyond those that are told apart to be counted; each takes some 15 bytes. */
  secureRequestsCounted: 3_000,
  /** Origins listed for one document. */
  hostsPerDocument: 200,
  /** Origins listed for all documents of a page together. */
  hostsPerPage: 400,
  /** Characters of a URL that are kept; browsers accept up to 2 MB. */
  urlLength: 2_000,
  /** Characters of one response field line that are kept. */
  fieldLineLength: 4_000,
  /** Field lines of one name that are kept. */
  fieldLines: 16,
  /** Things of one kind that a sentence lists; the evidence under it has all of them. */
  listedInSentence: 8,
  /** Characters of a field that a sentence quotes; it is there whole in the evidence. */
  quotedInSentence: 120,
  /** Cookies of one request or answer; browsers keep about 180 for a whole site. */
  cookiesPerMessage: 60,
  /** Characters of a cookie's name, path and domain that are kept. */
  cookieTextLength: 200,
  /** Downloads listed for one page; beyond this a list no longer helps anyone. */
  insecureDownloadsPerPage: 50,
  /** Resources of one kind quoted as evidence under one finding; the rest is counted. */
  evidencePerFinding: 50,
  /** Ports that a person has allowed; more than anyone gives by hand. */
  allowedPorts: 200,
  /** Days that a port stays allowed, so that nothing is waved through for ever. */
  allowedPortDays: 30,
  /** Days from now that a port can be allowed for at most. */
  allowedPortDaysAtMost: 366,
  /** Days that visits can be asked to be kept; who wants more keeps them for ever. */
  historyDays: 3_650,
  /** Certificates of one chain; Firefox itself gives up on chains longer than eight. */
  certificatesPerChain: 8,
  /** Bytes of one certificate that is read and kept. Most have one or two thousand, of a hundred names four. */
  certificateBytes: 8_192,
  /** Names and addresses of one kind that are kept of one certificate. */
  namesPerCertificate: 100,
  /** Characters of a name or an address in a certificate that are kept. */
  certificateTextLength: 300,
  /**
   * Milliseconds after its arrival at which a page that reported without mixed content is said to have
   * none; documents report two seconds after they are loaded.
   */
  lookedAtAfter: 1_500,
  /** Visits of one site that are read for its history: a busy year of one has two thousand. */
  visitsRead: 5_000,
  /** Visits and changes of one site that a site report lists. */
  visitsShown: 50,
  /** Visits of a page's origin, and as many of its site, among which it is compared with the last. */
  visitsCompared: 20,
  /** Characters of a field that a change quotes; it is there whole in the evidence of its own visit. */
  changeTextLength: 300,
  /** Visits of private windows that are held for comparison while one is open; some 50 KB. */
  privateVisits: 100,
  /** Hosts whose HSTS answers are held for private windows while one is open; some 100 KB. */
  privateHosts: 500,
  /** Characters of a certificate's issuer that a visit keeps: enough to tell one authority from another. */
  visitIssuerLength: 120,
  /** Visits of one site in a report that people read; a file as JSON has them all. */
  visitsInReport: 5_000,
  /** Newest visits of a site that its row in the list of sites is made of; read with every visit. */
  visitsSummedUp: 200,
  /** Days that the list of what changed at all sites goes back: a month's news, not a year's. */
  recentDays: 30,
  /** Sites, visited last first, that are looked at for it; some 200 visits are read of each. */
  sitesWithRecentChanges: 500,
  /** Sites of an older version that get their rows in one transaction, so that none waits long. */
  sitesSummedUpAtOnce: 100,
  /** Names of sites that a search looks through in one step; it shows what it found after each. */
  namesAtOnce: 10_000,
  /** Sites that the address bar offers; no browser shows more. */
  sitesSuggested: 8,
  /** Visits that are exported, imported or erased in one step, so that none takes much memory or time. */
  visitsAtOnce: 500,
  /** Bytes of a file that is imported: some 700,000 visits, and about ten times what anyone has. */
  importedBytes: 268_435_456,
  /** Characters of one visit in such a file; its field lines alone may have 64,000. */
  importedVisitLength: 100_000,
  /** Observations of batches that could not be stored, kept for the next attempt; some 1 MB at worst. */
  observationsHeld: 500,
  /** Pages of a session that are remembered as not to be recorded; some 100 KB. */
  unrecordedPages: 2_000,
  /** Visits that wait in the session while the history cannot be written; a long day has fewer. */
  visitsOwed: 1_000,
  /** Milliseconds to wait for what an administrator set before it is asked for again, and how often. */
  policyPatience: 250,
  policyTurns: 2,
  /** Milliseconds to wait for the history to open. A healthy one takes a few; a held one any time. */
  historyPatience: 2_000,
} as const;
