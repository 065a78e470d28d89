/** Tests of the service with a mock of the Examplary API. */
package com.example.exams;
