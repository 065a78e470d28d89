/**
 * Practice spaces and how far each student has come in them (facts E6, E7, F7). Start at {@link
 * io.examplarymock.server.practicespace.PracticeSpaces}.
 */
package io.examplarymock.server.practicespace;
