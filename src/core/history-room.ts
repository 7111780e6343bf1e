/** What the history holds, and the room it takes. */
export interface HistoryRoom {
  readonly visits: number;
  readonly sites: number;
  /** Hosts of which it is kept what they said of HSTS. */
  readonly hosts: number;
  /** Whether every site has its row; after an update that takes a while. */
  readonly isSummedUp: boolean;
  /** When the oldest visit was, in milliseconds since the epoch; null where there is none. */
  readonly oldest: number | null;
  /** On disk, as the browser tells it; null where it does not. */
  readonly bytes: number | null;
}
