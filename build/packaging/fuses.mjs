/** The nine fuses of Electron, with the reason for each. */
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from "@electron/fuses";

const FUSES = {
  // The program must not be usable as a general Node that runs any script under its name.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  // No debugger attaches to an installed program.
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // Needs a snapshot of our own, which there is none of.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // Pages come from app://, never from file://.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Typed arrays of the viewer's WebAssembly keep their fast bounds checks.
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** Sets every fuse the runtime has and returns the names of those it is too old for. */
export async function setFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  const known = Object.entries(FUSES).filter(([fuse]) => fuse in wire);
  const absent = Object.keys(FUSES).filter((fuse) => !(fuse in wire));
  await flipFuses(executable, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: absent.length === 0,
    ...Object.fromEntries(known),
  });
  return absent.map((fuse) => FuseV1Options[fuse]);
}
