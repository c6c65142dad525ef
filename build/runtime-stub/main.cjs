/** Makes a bare Electron runtime behave like `electron <folder>`: it starts the app of the folder named. */
const { app } = require("electron");
const fs = require("node:fs");
const path = require("node:path");

const folder = process.argv
  .slice(1)
  .find((arg) => !arg.startsWith("-") && fs.existsSync(path.join(arg, "package.json")));
if (folder === undefined) {
  console.error("usage: electron [switches] <folder with package.json>");
  app.exit(2);
} else {
  const appPath = path.resolve(folder);
  const description = JSON.parse(fs.readFileSync(path.join(appPath, "package.json"), "utf8"));
  app.setAppPath(appPath);
  app.setName(description.productName ?? description.name);
  app.setVersion(description.version);
  require(path.join(appPath, description.main));
}
