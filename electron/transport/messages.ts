/** What the main process tells a core host that is a utility process; a port travels beside `port`. */
export type HostMessage = { readonly type: "port" } | { readonly type: "shutdown" };
