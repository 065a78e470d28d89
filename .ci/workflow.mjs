// Judges a GitHub Actions workflow with actionlint and by what it may do, and takes the shell out of it, so that it can be
// tried.
//
//   node workflow.mjs TOOLS lint FILE          exit code 1 if actionlint finds anything
//   node workflow.mjs TOOLS rights FILE        exit code 1 if an action is not named by its commit and version, or more than
//                                              reading is allowed by more than a single job; an action that the user of a
//                                              template must name has the comment FILL IN instead
//   node workflow.mjs TOOLS kept FILE          prints the paths that are kept as artifacts
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

const workflow = need("yaml").parse(text);
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

if (verb === "rights") {
  const findings = text.split("\n").flatMap((line, at) => {
    const used = line.match(/^\s*(?:- )?uses:\s*(\S+)\s*(?:#\s*(.*))?$/);
    if (!used || used[2]?.startsWith("FILL IN")) return [];
    const right = /^[^@\s]+@[0-9a-f]{40}$/.test(used[1]) && /^v\d+\.\d+\.\d+$/.test(used[2] ?? "");
    return right ? [] : [`${file}:${at + 1}: ${used[1]} is not ACTION@COMMIT # vX.Y.Z`];
  });
  const seen = steps.filter((step) => step.uses).length;
  const found = text.split("\n").filter((line) => /^\s*(?:- )?uses:\s*\S/.test(line)).length;
  if (seen !== found) findings.push(`${file}: ${seen} steps use an action, and ${found} lines were understood`);
  if (JSON.stringify(workflow.permissions) !== '{"contents":"read"}') {
    findings.push(`${file}: permissions of the whole workflow must be contents: read; a job that needs more says so itself`);
  }
  findings.forEach((finding) => console.log(finding));
  process.exit(findings.length === 0 ? 0 : 1);
}
if (verb === "kept") {
  const paths = steps.filter((step) => step.uses?.startsWith("actions/upload-artifact@")).map((step) => step.with.path);
  console.log(paths.join("\n").trim());
  process.exit(0);
}

const step = steps.find((candidate) => candidate.name === name && candidate.run);
if (!step) {
  console.error(`${file}: no step "${name}" runs anything`);
  process.exit(2);
}
console.log(step.run);
