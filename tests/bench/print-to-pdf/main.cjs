/** Prints the HTML files named in a list, one after another in one hidden window, and writes how long each took. */
const { readFileSync, writeFileSync } = require("node:fs");
const { app, BrowserWindow } = require("electron");

const list = JSON.parse(readFileSync(process.env.PRINT_LIST, "utf8"));

async function printAll() {
  const window = new BrowserWindow({ show: false });
  const printed = [];
  for (const file of list.files) {
    const start = performance.now();
    await window.loadFile(file);
    const pdf = await window.webContents.printToPDF({ pageSize: "A4", printBackground: true });
    const ms = performance.now() - start;
    const pages = (pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
    printed.push({ ms, pages, bytes: pdf.length });
  }
  writeFileSync(list.out, JSON.stringify(printed));
}

app
  .whenReady()
  .then(printAll)
  .then(
    () => app.exit(0),
    (error) => {
      console.error(error);
      app.exit(1);
    },
  );
