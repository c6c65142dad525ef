/** Which failures of the database pass by themselves: the same call may succeed a moment later. */

/** SQLSTATE: connection lost, too many of them, server going down or coming up, lock not given in time, deadlock. */
const PASSING = /^(08...|53300|57P0[1-3]|55P03|40001|40P01|25P03|57014)$/;
/** Of the network, and the pool's own word for no connection in time. */
const NETWORK = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND", "EAI_AGAIN"]);
const POOL =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/;

export const isPassing = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (PASSING.test(code) || NETWORK.has(code) || POOL.test(error.message)) return true;
  // drizzle wraps what the driver throws.
  return error.cause !== undefined && isPassing(error.cause);
};
