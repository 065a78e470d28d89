/** Tests of the reader of scripts; scripts with what they give lie beside them as resources. */
package io.examplarymock.schemas.script;
