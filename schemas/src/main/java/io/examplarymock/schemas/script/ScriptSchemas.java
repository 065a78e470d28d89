package io.examplarymock.schemas.script;

/** Names of the schemas of scripts. */
final class ScriptSchemas {

    static final String FOLDER = "script/";
    static final String SCRIPT = FOLDER + "script";
    static final String RESOLVED = FOLDER + "resolved";

    private ScriptSchemas() {}
}
