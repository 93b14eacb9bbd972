/**
 * `node prepare-once.ts <folder>`: starts LearnLab once, which fills the data folder with the demo, and unpacks the
 * browser, which two tests at once would write over each other.
 */
import { launchBrowser } from "../browser/launch-browser.ts";
import { startLearnLab } from "./started-learnlab.ts";

const [, , folder = ""] = process.argv;
const app = await startLearnLab(folder);
const browser = await launchBrowser();
await browser.close();
await app.isReady;
app.process.kill("SIGINT");
await app.ended;
