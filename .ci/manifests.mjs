// Judges the YAML for Kubernetes that a page shows, by the types of Kubernetes' own API: a field that there is not, that is
// missing, or has a value of another type is told. A cluster knows more than types, such as which values are in range.
//
//   node manifests.mjs TOOLS FILE.md           exit code 1 if anything is found, 2 if the page shows nothing to judge
//
// TOOLS is the node_modules folder that npm/install.sh filled. A literal in TypeScript may have no field that its type has
// not, so each object is written as one, and the compiler asked.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const [tools, file] = process.argv.slice(2);
const need = createRequire(`${tools}/`);
const ts = need("typescript");

const page = readFileSync(file, "utf8");
const fences = [...page.matchAll(/^```yaml\n([^]*?)^```$/gm)].map((fence) => fence[1]);
const documents = fences.flatMap((fence) => need("yaml").parseAllDocuments(fence));
for (const error of documents.flatMap((document) => document.errors)) console.log(`${file}: ${error.message}`);
if (documents.some((document) => document.errors.length > 0)) process.exit(1);

const objects = documents.map((document) => document.toJS()).filter((object) => object !== null);
if (objects.length === 0) {
  console.error(`${file}: shows no objects`);
  process.exit(2);
}

// One object is one line of the program.
const program = objects.map((object, at) => {
  const { apiVersion = "", kind = "" } = object;
  const group = apiVersion.includes("/") ? apiVersion : `core/${apiVersion}`;
  const type = `import("kubernetes-types/${group}").${kind}`;
  return `export const object${at}: ${type} & Required<Pick<${type}, "metadata">> = ${JSON.stringify(object)};`;
});
const name = join(dirname(tools), "manifests.ts");
const options = { strict: true, noEmit: true, types: [], module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler };
const host = ts.createCompilerHost(options);
const { getSourceFile, fileExists } = host;
host.fileExists = (path) => path === name || fileExists(path);
host.getSourceFile = (path, ...rest) =>
  path === name ? ts.createSourceFile(path, program.join("\n"), ...rest) : getSourceFile(path, ...rest);

const findings = ts.getPreEmitDiagnostics(ts.createProgram([name], options, host));
const said = findings.map(({ file: source, start, length, messageText }) => {
  const { apiVersion, kind } = objects[source.getLineAndCharacterOfPosition(start).line];
  const at = source.text.slice(start, start + length);
  return `${file}: ${apiVersion} ${kind}: at ${at}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
});
new Set(said).forEach((finding) => console.log(finding));
process.exit(said.length === 0 ? 0 : 1);
