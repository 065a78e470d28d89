// Holds the front end to the contracts. Needs Node 20 or newer and nothing else:
//   node --test examples/front-end/
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { listener, returned } from "./embed.mjs";

const messagesOf = (consumer) => {
  const file = new URL(`../../contracts/pacts/${consumer}-examplary-api.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")).interactions.filter(({ type }) => type === "Asynchronous/Messages");
};

for (const { description, contents, metadata } of messagesOf("embed-messages")) {
  test(description, () => {
    const heard = [];
    const hear = listener(`${metadata.origin}/embeds/token`, (status, outputs) => heard.push({ status, outputs }));

    hear({ origin: metadata.origin, data: contents.content });
    assert.deepEqual(heard, [{ status: contents.content.status, outputs: contents.content.outputs }]);

    hear({ origin: "https://elsewhere.example.com", data: contents.content });
    hear({ origin: metadata.origin, data: { ...contents.content, type: "another" } });
    hear({ origin: metadata.origin, data: "another" });
    assert.equal(heard.length, 1);
  });
}

for (const { description, contents, metadata } of messagesOf("return-urls")) {
  test(description, () => assert.deepEqual(returned(metadata.url), contents.content));
}
