import { describe, expect, it } from "vitest";
import { PERMISSIONS, ROLES } from "./permission.ts";
import { actingRole, grants, permissionsOf } from "./permissions.ts";

describe("roles and permissions", () => {
  it("every permission is somebody's and nobody has all", () => {
    for (const permission of PERMISSIONS)
      expect([permission, ROLES.some((role) => grants(role, permission))]).toEqual([permission, true]);
    for (const role of ROLES) expect(permissionsOf([role]).length).toBeLessThan(PERMISSIONS.length);
  });

  it("who prepares a decision can neither approve nor sign in the same role", () => {
    for (const role of ROLES)
      if (grants(role, "desk-audit.prepare"))
        expect([grants(role, "decision.approve"), grants(role, "decision.sign")]).toEqual([false, false]);
  });

  it("who prepares a registration does not approve one in the same role (96(3))", () => {
    for (const role of ROLES)
      expect(grants(role, "registration.prepare") && grants(role, "registration.approve")).toBe(false);
    expect(ROLES.filter((role) => grants(role, "registration.prepare"))).toEqual(["inspector", "registrar"]);
    expect(ROLES.filter((role) => grants(role, "registration.approve"))).toEqual(["supervisor", "head"]);
    expect(ROLES.filter((role) => grants(role, "registration.read"))).toEqual([
      "inspector",
      "supervisor",
      "head",
      "registrar",
    ]);
  });

  it("a tax secret is released by the registrar and those above the inspector (64(2))", () => {
    expect(ROLES.filter((role) => grants(role, "register.release"))).toEqual([
      "supervisor",
      "head",
      "registrar",
    ]);
  });

  it("the administrator sees no taxpayer (art. 64)", () => {
    const allowed = permissionsOf(["office-admin"]);
    expect(allowed).not.toContain("taxpayer.read");
    expect(allowed).not.toContain("desk-audit.read");
    expect(allowed).not.toContain("registration.read");
    expect(allowed).not.toContain("register.release");
    expect(allowed).not.toContain("decision.read");
  });

  it("roles add up, and the first that allows an act is the one acted in", () => {
    expect(permissionsOf(["office-admin", "registrar"])).toEqual([
      "my-day.read",
      "taxpayer.search",
      "taxpayer.read",
      "registration.read",
      "registration.prepare",
      "register.release",
      "desk-audit.read",
      "decision.read",
      "delivery.record",
      "law.read",
      "law.calendar",
      "data.import",
      "admin.users",
      "admin.journal",
      "admin.backup",
      "sync.read",
      "sync.manage",
    ]);
    expect(actingRole(["inspector", "head"], "decision.sign")).toBe("head");
    expect(actingRole(["inspector", "head"], "law.read")).toBe("inspector");
    expect(actingRole(["observer"], "decision.sign")).toBeUndefined();
  });
});
