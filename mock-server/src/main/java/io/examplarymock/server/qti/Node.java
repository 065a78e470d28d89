package io.examplarymock.server.qti;

/** A piece of an XML document. */
sealed interface Node permits Element, Text {}
