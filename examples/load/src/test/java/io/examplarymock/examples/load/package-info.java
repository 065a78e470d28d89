/**
 * The timings of a script as load. Start at {@code ClassUnderLoad}, and change its {@code request} to what your own system is
 * asked.
 */
package io.examplarymock.examples.load;
