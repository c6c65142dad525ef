import { describe, expect, it } from "vitest";
import { parseHostOptions } from "./host-options.ts";

describe("arguments of the core host", () => {
  it("name the office's file, the log folder and whether it is a demo", () => {
    expect(parseHostOptions(["--office=/a b/о=фис.db", "--logs=/l", "--demo"])).toEqual({
      office: "/a b/о=фис.db",
      logs: "/l",
      demo: true,
      clock: null,
    });
    expect(parseHostOptions(["--logs=/l", "--office=/o"])?.demo).toBe(false);
  });

  it.each([[[]], [["--office=/o"]], [["--logs=/l"]], [["--office=", "--logs=/l"]], [["--office", "--logs"]]])(
    "%j are not enough",
    (args) => {
      expect(parseHostOptions(args)).toBeUndefined();
    },
  );
});
