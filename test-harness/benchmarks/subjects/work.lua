-- The work, for wrk: of ten requests four create a session, five read a live one and one answers a question.
-- Arguments: the file with what was prepared (a line for each workspace: key, actor, exam, question, tokens of live sessions),
-- and how many of those workspaces take part. Requests go round the workspaces; all are written before the first is sent.

local ORDER = { "create", "read", "read", "create", "read", "create", "read", "answer", "create", "read" }
local SESSION = "embed_session_"

local requests = {}
local sent = 0

local function post(path, key, body)
  local headers = { ["Content-Type"] = "application/json" }
  if key then
    headers["Authorization"] = "Bearer " .. key
  end
  return wrk.format("POST", path, headers, body)
end

local write = {
  create = function(workspace)
    return post("/embed-sessions", workspace.key, string.format(
      '{"flow":"take-exam","actor":"%s","presets":{"examId":"%s"},"theme":{"primaryColor":"#4f46e5","locale":"en"},'
        .. '"metadata":{"courseId":"course-7","attempt":1},"returnUrl":"https://app.example.com/done?course=7"}',
      workspace.actor, workspace.exam))
  end,
  read = function(workspace, token)
    return wrk.format("GET", "/embed-sessions/" .. SESSION .. token,
      { ["Authorization"] = "Bearer " .. workspace.key })
  end,
  answer = function(workspace, token, round)
    return post("/embeds/" .. token .. "/actions", nil,
      '{"action":"answer","questionId":"' .. workspace.question .. '","value":"' .. (round % 2 == 0 and "true" or "false") .. '"}')
  end,
}

function init(arguments)
  local workspaces = {}
  for line in io.lines(arguments[1]) do
    local key, actor, exam, question, tokens = line:match("^(%S+) (%S+) (%S+) (%S+) (.+)$")
    local workspace = { key = key, actor = actor, exam = exam, question = question, tokens = {} }
    for token in tokens:gmatch("%S+") do
      table.insert(workspace.tokens, token)
    end
    table.insert(workspaces, workspace)
    if #workspaces == tonumber(arguments[2]) then
      break
    end
  end
  for round = 0, 99 do
    for at, workspace in ipairs(workspaces) do
      local token = workspace.tokens[round % #workspace.tokens + 1]
      table.insert(requests, write[ORDER[(round + at) % #ORDER + 1]](workspace, token, round))
    end
  end
end

function request()
  sent = sent % #requests + 1
  return requests[sent]
end

-- One line: requests, seconds, p50 and p99 in milliseconds, errors.
function done(summary, latency)
  local e = summary.errors
  io.write(string.format("RESULT %d %.3f %.3f %.3f %d\n", summary.requests, summary.duration / 1e6,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, e.connect + e.read + e.write + e.status + e.timeout))
end
