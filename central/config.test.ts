import { describe, expect, it } from "vitest";
import { configOf, readFlags } from "./config.ts";

const configured = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) => {
  const read = readFlags(args);
  return read.ok ? configOf(read.value.flags, environment) : read;
};
const refusal = (args: readonly string[], environment = {}): string => {
  const config = configured(args, environment);
  return config.ok ? "" : config.error;
};

describe("how the service is started", () => {
  it("with nothing given: embedded data, this machine only, its key outside the data", () => {
    const config = configured([]);
    expect(config).toMatchObject({
      ok: true,
      value: {
        host: "127.0.0.1",
        port: 8600,
        databaseUrl: null,
        data: ".cache/central",
        keyFile: ".cache/central-key",
        tls: null,
      },
    });
  });

  it("a flag stands before a variable, a variable before the default", () => {
    const environment = {
      CENTRAL_PORT: "1",
      CENTRAL_DATA: "/var/central/",
      DATABASE_URL: "postgres://central",
    };
    expect(configured(["--port", "2"], environment)).toMatchObject({
      value: {
        port: 2,
        data: "/var/central/",
        keyFile: "/var/central-key",
        databaseUrl: "postgres://central",
      },
    });
    expect(configured(["--port=3"], environment)).toMatchObject({ value: { port: 3 } });
  });

  it.each([
    [["--prot", "1"], "There is no option --prot."],
    [["--port"], "--port needs a value."],
    [["--port", "65536"], "whole numbers"],
    [["--port", "-1"], "whole numbers"],
    [["--connections", "0"], "whole numbers"],
    [["--tls-cert", "package.json"], "TLS needs both"],
    [["--tls-client-ca", "package.json"], "TLS needs both"],
    [["--tls-cert", "no-such", "--tls-key", "package.json"], "There is no file no-such."],
  ])("%j is refused", (args, said) => {
    expect(refusal(args)).toContain(said);
  });

  it.each(["0.0.0.0", "::", "10.0.0.5", "central.sti.gov.kg", "127.0.0.1.example.org"])(
    "without TLS it does not listen on %s",
    (host) => {
      expect(refusal(["--host", host])).toContain("Without TLS");
      expect(configured(["--host", host, "--tls-cert", "package.json", "--tls-key", "package.json"]).ok).toBe(
        true,
      );
    },
  );

  it.each(["localhost", "127.0.0.1", "127.9.9.9", "::1"])("%s is this machine", (host) => {
    expect(configured(["--host", host]).ok).toBe(true);
  });
});
