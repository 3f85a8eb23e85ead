/** The traffic between client and host, clean-up batches left out. */
export interface Counters {
  roundTrips: number;
  requestBytes: number;
  responseBytes: number;
}

export const noTraffic = (): Counters => ({ roundTrips: 0, requestBytes: 0, responseBytes: 0 });
