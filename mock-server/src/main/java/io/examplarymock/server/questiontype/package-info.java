/**
 * The question types that a workspace defines itself (facts E15, P4). Start at {@link
 * io.examplarymock.server.questiontype.OwnTypes}.
 */
package io.examplarymock.server.questiontype;
