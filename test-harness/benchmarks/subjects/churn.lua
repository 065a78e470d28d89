-- The work of "flat": of six requests one creates a session, three read a live one, one answers a question, and one deletes
-- a session of which an answer has told before. So the state does not grow.
-- Arguments as for work.lua.

local SESSION = "embed_session_"

local workspace = { tokens = {} }
local requests = {}
local created = {}
local step = 0

local function headers(body)
  return { ["Authorization"] = "Bearer " .. workspace.key, ["Content-Type"] = body and "application/json" or nil }
end

function init(arguments)
  for line in io.lines(arguments[1]) do
    local key, actor, exam, question, tokens = line:match("^(%S+) (%S+) (%S+) (%S+) (.+)$")
    workspace.key, workspace.actor, workspace.exam, workspace.question = key, actor, exam, question
    for token in tokens:gmatch("%S+") do
      table.insert(workspace.tokens, token)
    end
    break
  end
  local create = string.format('{"flow":"take-exam","actor":"%s","presets":{"examId":"%s"},"metadata":{"courseId":"course-7"}}',
    workspace.actor, workspace.exam)
  requests.create = wrk.format("POST", "/embed-sessions", headers(true), create)
  requests.read = wrk.format("GET", "/embed-sessions/" .. SESSION .. workspace.tokens[1], headers())
  requests.answer = wrk.format("POST", "/embeds/" .. workspace.tokens[2] .. "/actions", { ["Content-Type"] = "application/json" },
    '{"action":"answer","questionId":"' .. workspace.question .. '","value":"true"}')
end

function request()
  step = step % 6 + 1
  if step == 6 and #created > 0 then
    return wrk.format("DELETE", "/embed-sessions/" .. SESSION .. table.remove(created), headers())
  end
  return step == 1 and requests.create or step == 5 and requests.answer or requests.read
end

function response(status, _, body)
  if status == 201 then
    table.insert(created, body:match('"id":"' .. SESSION .. '(%w+)"'))
  end
end

function done(summary, latency)
  local e = summary.errors
  io.write(string.format("RESULT %d %.3f %.3f %.3f %d\n", summary.requests, summary.duration / 1e6,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, e.connect + e.read + e.write + e.status + e.timeout))
end
