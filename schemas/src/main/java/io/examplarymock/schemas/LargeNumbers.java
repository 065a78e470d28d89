package io.examplarymock.schemas;

import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Numbers that no {@code long} holds, written as the validator library can compare them. */
final class LargeNumbers {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);
    /** Longer ones are as good as this one: no bound is anywhere near. */
    private static final int DIGITS = 400;

    private LargeNumbers() {}

    /** Returns a copy in which each large number with a point or an exponent is a whole number. */
    static JsonNode asIntegers(JsonNode node) {
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(member -> copy.set(member.getKey(), asIntegers(member.getValue())));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> copy.add(asIntegers(element)));
            return copy;
        }
        return node.isFloatingPointNumber() ? asInteger(node) : node;
    }

    private static JsonNode asInteger(JsonNode number) {
        if (number.isDouble() && !Double.isFinite(number.doubleValue())) {
            return BigIntegerNode.valueOf(largest(number.doubleValue() < 0));
        }
        BigDecimal value = number.decimalValue();
        if (value.abs().compareTo(LARGEST) <= 0) {
            return number;
        }
        boolean isShort = (long) value.precision() - value.scale() <= DIGITS;
        return BigIntegerNode.valueOf(isShort ? value.toBigInteger() : largest(value.signum() < 0));
    }

    private static BigInteger largest(boolean isNegative) {
        BigInteger largest = BigInteger.TEN.pow(DIGITS);
        return isNegative ? largest.negate() : largest;
    }
}
