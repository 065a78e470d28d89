# Writes what each peer starts from. Input: {session, view}, what the mock itself answered; --arg kind says for whom.
# All answer the same bytes as the mock did, or the same with parts of the request in it.

def json: {"Content-Type": "application/json"};
def routes:
  [ {method: "POST", path: "/embed-sessions", status: 201, body: .session},
    {method: "GET", path: "/embed-sessions/[^/]+", status: 200, body: .session},
    {method: "POST", path: "/embeds/[^/]+/actions", status: 200, body: .view} ];

def wiremock:
  {request: {method: .method, urlPathPattern: .path}, response: {status: .status, headers: json, body: (.body | tojson)}};

# Each call leads from one state to the other, or needs a state; in either state every call is answered.
def scenario:
  . as $route | wiremock as $stub
  | ["Started", "answered"][] as $state
  | $stub + {scenarioName: "session", requiredScenarioState: $state}
  | if $route.method == "POST" then . + {newScenarioState: (if $state == "Started" then "answered" else "Started" end)} else . end;

def mockserver: {httpRequest: {method: .method, path: .path}, times: {unlimited: true}};
def static: mockserver + {httpResponse: {statusCode: .status, headers: json, body: (.body | tojson)}};
# The body is told in a template: with an id made for each call and what the caller sent.
def template:
  (.body | tojson | gsub("\""; "\\\"") ) as $body
  | mockserver + {httpResponseTemplate: {templateType: "VELOCITY", template:
      ("{\"statusCode\": " + (.status | tostring) + ", \"headers\": {\"Content-Type\": [\"application/json\"], "
        + "\"X-Id\": [\"embed_session_$uuid\"], \"X-Path\": [\"$!request.path\"]}, \"body\": \"" + $body + "\"}")}};

def mockoon:
  { uuid: "environment", lastMigration: 33, name: "work", port: 3000, hostname: "127.0.0.1", endpointPrefix: "",
    latency: 0, folders: [], rootChildren: [], headers: [], data: [], callbacks: [],
    proxyMode: false, cors: false, proxyHost: "", proxyRemovePrefix: false, proxyReqHeaders: [], proxyResHeaders: [],
    tlsOptions: {enabled: false, type: "CERT", pfxPath: "", certPath: "", keyPath: "", caPath: "", passphrase: ""},
    routes: [ to_entries[] | {
      uuid: "route-\(.key)", type: "http", documentation: "", method: (.value.method | ascii_downcase),
      endpoint: (.value.path | ltrimstr("/") | gsub("\\[\\^/\\]\\+"; ":id")), responseMode: null, streamingMode: null,
      streamingInterval: 0,
      responses: [{
        uuid: "answer-\(.key)", body: (.value.body | tojson), latency: 0, statusCode: .value.status, label: "",
        headers: [{key: "Content-Type", value: "application/json"}], bodyType: "INLINE", filePath: "",
        databucketID: "", sendFileAsBody: false, rules: [], rulesOperator: "OR", disableTemplating: false,
        fallbackTo404: false, default: true, crudKey: "id", callbacks: [] }] } ] };

if $kind == "wiremock-static" then {mappings: [routes[] | wiremock]}
elif $kind == "wiremock-scenarios" then {mappings: [routes[] | scenario]}
elif $kind == "mockserver-static" then [routes[] | static]
elif $kind == "mockserver-template" then [routes[] | template]
elif $kind == "mockoon" then (routes | mockoon)
else error("no peer " + $kind) end
