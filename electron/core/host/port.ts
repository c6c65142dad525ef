/** One end of a channel to a window, whichever way it reached the core. */
export interface CorePort {
  on(event: string, listener: (event?: { data: unknown }) => void): void;
  postMessage(data: unknown): void;
  /** Ends the channel on both sides. */
  close(): void;
}

/** How ports reach this process, and the request to end. */
export interface HostTransport {
  listen(handlers: { readonly onPort: (port: CorePort) => void; readonly onShutdown: () => void }): void;
}
